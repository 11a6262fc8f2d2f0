//! The reference image: found in the request, recognised by its bytes, decoded within bounds.

use crate::App;
use crate::error::{Answer, internal};
use crate::input::{Input, type_name};
use assets::Key;
use base64::Engine as _;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use bytes::Bytes;
use egress::Egress;
use engine::Size;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, imageops::FilterType};
use serde_json::{Map, Value};
use std::io::Cursor;
use std::time::Duration;
use store::{Tenant, Time};
use wire::{Code, Error};

const NAME: &str = "input_reference";

/// The longest `image_url` to the letter of the contract.
const MAX_URL_CHARS: usize = 20_971_520;

/// Brands of the MP4 family that are still pictures (ISO/IEC 23008-12).
const STILLS: [&[u8]; 6] = [b"heic", b"heix", b"heim", b"mif1", b"avif", b"avis"];

/// Bounds of what is decoded: a small file can claim to be a huge picture.
const MAX_SIDE: u32 = 8192;
const MAX_DECODED_BYTES: u64 = 256 << 20;

/// How long an image may take to arrive.
const DOWNLOADING: Duration = Duration::from_secs(20);

/// Takes the image out of the request: an uploaded file, or an object with an address, a data URL, or
/// the id of a file that was uploaded before.
pub(crate) async fn take_reference(app: &App, tenant: &Tenant, input: &mut Input) -> Answer<Option<Bytes>> {
    let most = app.config.max_image_bytes;
    match input.take_file(NAME) {
        Some(file) if file.is_empty() => return Err(bad("The file is empty.").into()),
        Some(file) if file.len() > most => return Err(Error::too_large(Some(NAME), most).into()),
        Some(file) => return Ok(Some(file)),
        None => {}
    }
    match input.take(NAME) {
        None => Ok(None),
        Some(Value::Object(object)) => from_object(app, tenant, object).await.map(Some),
        Some(other) => Err(Error::invalid_type(NAME, input.file_type_name(), type_name(&other)).into()),
    }
}

async fn from_object(app: &App, tenant: &Tenant, mut object: Map<String, Value>) -> Answer<Bytes> {
    object.retain(|_, value| !value.is_null());
    let (url, file) = (object.remove("image_url"), object.remove("file_id"));
    if let Some(key) = object.keys().next() {
        return Err(Error::unknown_parameter(&format!("{NAME}.{key}")).into());
    }
    let max_bytes = app.config.max_image_bytes;
    let wrong =
        |field: &str, value: &Value| Error::invalid_type(&format!("{NAME}.{field}"), "a string", type_name(value));
    match (url, file) {
        (Some(Value::String(url)), None) if app.config.strict && url.len() > MAX_URL_CHARS => {
            Err(Error::string_too_long(&format!("{NAME}.image_url"), MAX_URL_CHARS, url.len()).into())
        }
        (Some(Value::String(url)), None) if url.starts_with("data:") => Ok(from_data_url(&url, max_bytes)?),
        (Some(Value::String(url)), None) => Ok(from_address(&app.egress, &url, max_bytes).await?),
        (None, Some(Value::String(file))) => from_file(app, tenant, &file).await,
        (Some(other), None) => Err(wrong("image_url", &other).into()),
        (None, Some(other)) => Err(wrong("file_id", &other).into()),
        _ => Err(bad("Exactly one of 'image_url' and 'file_id' must be given.").into()),
    }
}

async fn from_address(egress: &Egress, url: &str, max_bytes: usize) -> Result<Bytes, Error> {
    let param = format!("{NAME}.image_url");
    egress.fetch(url, max_bytes, DOWNLOADING).await.map_err(|error| match error {
        egress::Error::TooLarge(limit) => Error::too_large(Some(&param), limit),
        error => Error::about(param, Code::InvalidValue, format!("The image could not be downloaded: {error}")),
    })
}

async fn from_file(app: &App, tenant: &Tenant, id: &str) -> Answer<Bytes> {
    let param = format!("{NAME}.file_id");
    let Some(file) = app.store.file(tenant, id, Time::now()).await? else {
        let message = format!("Invalid value: '{id}'. No file with this id was found.");
        return Err(Error::about(param, Code::InvalidValue, message).into());
    };
    let limit = app.config.max_image_bytes;
    if file.bytes > limit as u64 {
        return Err(Error::too_large(Some(&param), limit).into());
    }
    Ok(app.assets.get(Key::File { file: id }).await?)
}

fn from_data_url(url: &str, max_bytes: usize) -> Result<Bytes, Error> {
    let refuse = |message: &str| Error::about(format!("{NAME}.image_url"), Code::InvalidValue, message);
    let Some((head, data)) = url.strip_prefix("data:").and_then(|rest| rest.split_once(',')) else {
        return Err(refuse("The data URL has no data."));
    };
    if !head.ends_with(";base64") {
        return Err(refuse("The data URL must be encoded in base64."));
    }
    if data.len() / 4 * 3 > max_bytes + 3 {
        return Err(Error::too_large(Some(&format!("{NAME}.image_url")), max_bytes));
    }
    let lenient = GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
    let bytes = GeneralPurpose::new(&base64::alphabet::STANDARD, lenient).decode(data.trim());
    bytes.map(Bytes::from).map_err(|_| refuse("The data URL is not valid base64."))
}

/// Makes sure that the image can be decoded and has the film's size. With `fit`, an image of another
/// size is turned upright, scaled to cover the film and cropped in the middle.
pub(crate) async fn check_image(image: Bytes, size: Size, fit: bool) -> Answer<Bytes> {
    let checked = tokio::task::spawn_blocking(move || decode_and_fit(image, size, fit)).await;
    checked
        .map_err(|error| {
            tracing::error!(%error, "an image could not be checked");
            internal()
        })?
        .map_err(Into::into)
}

/// The image as a film of this size begins with it: upright, scaled to cover and cropped in the middle.
///
/// # Errors
/// What is wrong with the image, for people.
pub async fn fit_image(image: Bytes, size: Size) -> Result<Bytes, String> {
    check_image(image, size, true).await.map_err(|rejection| rejection.error.message)
}

fn decode_and_fit(bytes: Bytes, size: Size, fit: bool) -> Result<Bytes, Error> {
    let reader = ImageReader::new(Cursor::new(&bytes)).with_guessed_format().map_err(|_| unreadable())?;
    if reader.format().is_none() && is_film(&bytes) {
        return Err(Error::film_as_image());
    }
    if !matches!(reader.format(), Some(ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)) {
        return Err(bad(
            "The file is not a supported image. Supported types are: 'image/jpeg', 'image/png', and 'image/webp'.",
        ));
    }
    let mut decoder = reader.into_decoder().map_err(|_| unreadable())?;
    let right_size = decoder.dimensions() == (size.width, size.height);
    if !right_size && !fit {
        return Err(Error::image_mismatch());
    }
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_DECODED_BYTES);
    decoder.set_limits(limits).map_err(|_| bad(&format!("The image is larger than {MAX_SIDE}x{MAX_SIDE}.")))?;
    let orientation = decoder.orientation().map_err(|_| unreadable())?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(|_| unreadable())?;
    if right_size {
        return Ok(bytes);
    }
    image.apply_orientation(orientation);
    encode_png(&image.resize_to_fill(size.width, size.height, FilterType::Lanczos3))
}

/// Whether it is of the MP4 family and no still picture.
fn is_film(bytes: &[u8]) -> bool {
    bytes.get(4..8) == Some(b"ftyp") && !bytes.get(8..12).is_some_and(|brand| STILLS.contains(&brand))
}

fn encode_png(image: &DynamicImage) -> Result<Bytes, Error> {
    let mut png = Cursor::new(Vec::new());
    image.to_rgb8().write_to(&mut png, ImageFormat::Png).map_err(|_| unreadable())?;
    Ok(png.into_inner().into())
}

fn bad(message: &str) -> Error {
    Error::about(NAME, Code::InvalidValue, message)
}

fn unreadable() -> Error {
    bad("The image cannot be decoded.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32, format: ImageFormat) -> Bytes {
        let mut bytes = Cursor::new(Vec::new());
        let image =
            image::RgbImage::from_fn(width, height, |x, _| image::Rgb([if x < width / 2 { 255 } else { 0 }, 0, 0]));
        image.write_to(&mut bytes, format).expect("encoded");
        bytes.into_inner().into()
    }

    const SIZE: Size = Size::new(64, 96);

    #[test]
    fn an_image_of_the_right_size_stays_as_it_is() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
            let image = picture(64, 96, format);
            assert_eq!(decode_and_fit(image.clone(), SIZE, false), Ok(image.clone()), "{format:?}");
            assert_eq!(decode_and_fit(image.clone(), SIZE, true), Ok(image), "{format:?}");
        }
    }

    #[test]
    fn another_size_is_refused_or_fitted() {
        let wide = picture(200, 100, ImageFormat::Png);
        assert_eq!(decode_and_fit(wide.clone(), SIZE, false), Err(Error::image_mismatch()));
        let fitted =
            image::load_from_memory(&decode_and_fit(wide, SIZE, true).expect("fitted")).expect("an image").to_rgb8();
        assert_eq!(fitted.dimensions(), (64, 96));
        assert!(fitted.get_pixel(1, 50)[0] > 200 && fitted.get_pixel(62, 50)[0] < 50, "cropped in the middle");
    }

    #[test]
    fn what_is_no_image_is_refused() {
        let gif = Bytes::from_static(b"GIF89a\x01\x00\x01\x00\x00\x00\x00;");
        let cut = picture(64, 96, ImageFormat::Png).slice(..60);
        for bytes in [gif, cut, Bytes::from_static(b"hello"), Bytes::from_static(b"\0\0\0\x18ftypheic")] {
            let error = decode_and_fit(bytes, SIZE, false).expect_err("no image");
            assert_eq!((error.param.as_deref(), error.status()), (Some(NAME), 400));
        }
        let film = Bytes::from_static(b"\0\0\0\x18ftypmp42");
        assert_eq!(decode_and_fit(film, SIZE, true), Err(Error::film_as_image()));
    }
}
