//! `kinora film`

mod timings;

use crate::identity;
use crate::settings::Settings;
use anyhow::{Context, Result, anyhow, ensure};
use bytes::Bytes;
use credentials::{Identity, Ingredient, Origin, Role};
use engine::{Card, Engine, Generation, Progress, Rendition, Size, Stage};
use engine_studio::Studio;
use indicatif::{ProgressBar, ProgressStyle};
use std::path::{Path, PathBuf};
use timings::Timings;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    wish: Wish,
    /// What shall be seen and heard; may be left out with a storyboard
    #[arg(required_unless_present = "storyboard")]
    prompt: Option<String>,
    /// The film
    #[arg(short, long, default_value = "film.mp4", value_name = "FILE")]
    output: PathBuf,
    /// Film this storyboard instead of reading the prompt
    #[arg(long, value_name = "FILE")]
    storyboard: Option<PathBuf>,
    /// The picture that the film begins with (PNG, JPEG or WebP), scaled and cropped to fit
    #[arg(long, value_name = "FILE")]
    image: Option<PathBuf>,
    /// Write what is said into the picture
    #[arg(long)]
    captions: bool,
    /// Add content credentials, signed with the key that a server with these settings would use
    #[arg(long)]
    sign: bool,
    /// Show no progress and say nothing when it works
    #[arg(short, long)]
    quiet: bool,
    /// Write the seconds of each stage and the peak of memory here, as JSON
    #[arg(long, value_name = "FILE")]
    timings: Option<PathBuf>,
}

/// What a film shall be like, besides its prompt.
#[derive(Debug, clap::Args)]
pub(crate) struct Wish {
    /// Length in seconds [default: the storyboard's, or 4]
    #[arg(long)]
    seconds: Option<u32>,
    /// Picture size, any even WIDTHxHEIGHT up to 1920x1080
    #[arg(long, default_value = "1280x720")]
    size: Size,
    /// Everything random comes from it
    #[arg(long, default_value_t = 0)]
    seed: u64,
}

/// Makes one film in this process.
pub(crate) async fn run(arguments: Arguments, settings: &Settings) -> Result<()> {
    let studio = Studio::new(settings.studio());
    let prompt = arguments.prompt.unwrap_or_default();
    let storyboard = arguments.storyboard.as_deref().map(read_storyboard).transpose()?;
    let mut wish = arguments.wish;
    wish.seconds = wish.seconds.or_else(|| storyboard.as_ref().and_then(engine_studio::seconds));
    let mut generation = generation(studio.card(), prompt, &wish)?;
    generation.mark = settings.watermark;
    generation.captions = arguments.captions;
    generation.storyboard = storyboard;
    if let Some(path) = &arguments.image {
        let image = std::fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
        let fitted = server::fit_image(image.into(), generation.size).await;
        generation.first_frame = Some(fitted.map_err(|why| anyhow!("{}: {why}", path.display()))?);
    }
    let bar = if arguments.quiet { ProgressBar::hidden() } else { progress_bar()? };
    let picture = generation.first_frame.clone();
    let identity = if arguments.sign { Some(identity::load(settings)?) } else { None };
    let (mut rendition, timings) = watch(&studio, generation, bar).await?;
    if let Some(identity) = identity {
        rendition.video = sign(&identity, studio.card(), &rendition, picture)?;
    }
    write(&arguments.output, &rendition.video)?;
    if let Some(path) = &arguments.timings {
        write(path, timings.report().to_string().as_bytes())?;
    }
    if !arguments.quiet {
        tell(&arguments.output, &rendition);
    }
    Ok(())
}

/// A valid generation for the card.
pub(crate) fn generation(card: &Card, prompt: String, wish: &Wish) -> Result<Generation> {
    let model = card.models.first().context("the engine has a model")?;
    let seconds = wish.seconds.or(model.seconds.first().copied()).context("the engine has a length")?;
    ensure!((1..=card.max_seconds).contains(&seconds), "--seconds must be between 1 and {}", card.max_seconds);
    ensure!(
        server::is_makeable(card, wish.size),
        "--size must be even and at most {}, either way round",
        card.max_size
    );
    Ok(Generation {
        model: model.id.clone(),
        prompt,
        size: wish.size,
        seconds,
        seed: wish.seed,
        first_frame: None,
        storyboard: None,
        source: None,
        characters: Vec::new(),
        audio: true,
        captions: false,
        mark: true,
    })
}

/// The film with its credentials.
fn sign(identity: &Identity, card: &Card, made: &Rendition, picture: Option<Bytes>) -> Result<Bytes> {
    let ingredient =
        |bytes: Bytes| Ingredient { title: "reference picture".into(), role: Role::Component, bytes: bytes.into() };
    let origin = Origin {
        engine: card.engine.clone(),
        model: card.models.first().context("the engine has a model")?.id.clone(),
        digital_source_type: card.digital_source_type.clone(),
        seed: made.seed,
        ingredients: picture.map(ingredient).into_iter().collect(),
    };
    Ok(identity.sign(&made.video, &origin)?.into())
}

fn read_storyboard(path: &Path) -> Result<serde_json::Value> {
    let text = std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))
}

/// Steps of the bar; a film of a few seconds has not many more frames.
const STEPS: u64 = 1000;

fn progress_bar() -> Result<ProgressBar> {
    let style = ProgressStyle::with_template("{msg:24} {bar:40} {percent:>3} %  {elapsed}")?;
    Ok(ProgressBar::new(STEPS).with_style(style))
}

/// Makes the film while the bar names the stage.
async fn watch(studio: &Studio, generation: Generation, bar: ProgressBar) -> Result<(Rendition, Timings)> {
    let progress = Progress::default();
    let mut reports = progress.watch();
    let mut timings = Timings::begin();
    let mut making = studio.generate(generation, progress);
    let made = loop {
        tokio::select! {
            made = &mut making => break made,
            Ok(()) = reports.changed() => {
                let report = *reports.borrow_and_update();
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a fraction of 1000 steps")]
                bar.set_position((f64::from(report.fraction) * STEPS as f64) as u64);
                bar.set_message(stage_name(report.stage));
                timings.enter(report.stage);
            }
        }
    };
    timings.enter(Stage::Waiting);
    bar.finish_and_clear();
    Ok((made?, timings))
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    std::fs::write(path, bytes).with_context(|| format!("{} cannot be written", path.display()))
}

fn stage_name(stage: Stage) -> &'static str {
    match stage {
        Stage::Waiting => "Waiting",
        Stage::Reading => "Reading the prompt",
        Stage::Staging => "Setting the stage",
        Stage::Moving => "Performing",
        Stage::Drawing => "Drawing",
        Stage::Sounding => "Making the sound",
        Stage::Writing => "Writing the film",
    }
}

/// Says what was made, and openly what was not understood.
fn tell(path: &Path, rendition: &Rendition) {
    let length = rendition.seconds;
    eprintln!(
        "{} ({length:.1} s, {:.1} MB, seed {})",
        path.display(),
        rendition.video.len() as f64 / 1e6,
        rendition.seed
    );
    for note in rendition.understanding.as_array().into_iter().flatten() {
        let text = |key: &str| note[key].as_str().unwrap_or_default();
        eprintln!("  not taken at its word: \"{}\" ({}) → {}", text("span"), text("reason"), text("substitute"));
    }
}
