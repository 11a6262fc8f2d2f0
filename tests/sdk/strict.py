"""What a server that holds requests to the letter refuses, in the words that clients look for."""

import openai

SIZES = "Invalid value: '640x360'. Supported values are: '720x1280', '1280x720', '1024x1792', and '1792x1024'."
MODELS = "Invalid value: 'sora-1-turbo'. Supported values are: 'sora-2' and 'sora-2-pro'."

client = openai.OpenAI(max_retries=0)
videos = client.videos


def check(name, good, seen=""):
    print(f"ok {name}" if good else f"FAIL {name}: {seen!r}", flush=True)


def refusal(**request):
    try:
        return videos.create(prompt="p", **request) and None
    except openai.BadRequestError as error:
        return error


def says(name, error, param, code, text):
    good = error is not None and (error.param, error.code) == (param, code) and text in str(error)
    check(f"errors | {name}", good, error)


in_json = {"Content-Type": "application/json"}
says("another length", refusal(seconds="15"), "seconds", "invalid_value", "Invalid value: '15'. Supported values are: '4', '8',")
integer = refusal(extra_headers=in_json, extra_body={"seconds": 8})
says("an integer", integer, "seconds", "invalid_type", "but got an integer instead.")
says("another size", refusal(size="640x360"), "size", "invalid_value", SIZES)
says("another model", refusal(model="sora-1-turbo"), "model", "invalid_value", MODELS)
says("an unknown field", refusal(extra_body={"width": 5}), "width", "unknown_parameter", "Unknown parameter: 'width'.")
text = refusal(extra_headers=in_json, extra_body={"input_reference": "https://example.com/a.png"})
says("a text for a picture", text, "input_reference", "invalid_type", "expected an object, but got a string instead.")
with open("picture.png", "rb") as image:
    mismatch = refusal(size="1280x720", input_reference=image)
says("a picture of another size", mismatch, None, None, "Inpaint image must match the requested width and height")
