//! Draws all frames: whole frames in parallel, one canvas a thread, encoded in order.

use crossbeam_channel::{Receiver, Sender, bounded};
use engine::{Error, Progress, Stage};
use film::{Footage, Mark, Planes, SheetBuilder, Subtitles, VideoEncoder, VideoTrack, still, thumbnail};
use studio_picture::Renderer;
use studio_scene::{FRAME_RATE, Scene, Take};

/// Share of the work that is done when drawing begins, and the share that drawing is.
const BEFORE: f32 = 0.12;
const SHARE: f32 = 0.86;

/// The pictures of a film.
pub(crate) struct Pictures {
    pub(crate) track: VideoTrack,
    pub(crate) thumbnail: Vec<u8>,
    pub(crate) sheet: Vec<u8>,
    pub(crate) last_frame: Vec<u8>,
}

/// A film that comes before the drawn one: so many frames of it.
pub(crate) struct Prelude<'a> {
    pub(crate) footage: Footage<'a>,
    pub(crate) frames: u32,
}

/// What is drawn over the pictures.
pub(crate) struct Overlay {
    pub(crate) mark: Option<Mark>,
    pub(crate) subtitles: Option<Subtitles>,
}

/// A drawn frame in planes.
struct Drawn {
    y: Vec<u8>,
    u: Vec<u8>,
    v: Vec<u8>,
}

/// Draws, marks and encodes every frame, after those of the prelude.
pub(crate) fn draw(
    scene: &Scene,
    take: &Take,
    prelude: Option<&Prelude<'_>>,
    threads: usize,
    over: Overlay,
    progress: &Progress,
) -> Result<Pictures, Error> {
    let renderer = Renderer::new(scene, take);
    let places: Vec<(usize, usize)> = scene
        .shots
        .iter()
        .enumerate()
        .flat_map(|(shot, s)| (0..s.frame_count as usize).map(move |frame| (shot, frame)))
        .collect();
    let count = prelude.map_or(0, |p| p.frames) + places.len() as u32;
    let mut reel = Reel::new(scene.width, scene.height, count, over, progress)?;
    std::thread::scope(|scope| {
        // Thread t draws frames t, t + n, t + 2n … into a channel of its own, so that frames arrive
        // in order and only a few wait at a time.
        let (senders, receivers): (Vec<_>, Vec<_>) = (0..threads).map(|_| bounded::<Drawn>(1)).unzip();
        for (first, sender) in senders.into_iter().enumerate() {
            let (renderer, places) = (&renderer, &places);
            scope.spawn(move || draw_every(renderer, places, first, threads, &sender, progress));
        }
        if let Some(prelude) = prelude {
            let size = (scene.width, scene.height);
            prelude.footage.frames(size, FRAME_RATE, prelude.frames, |number, planes| {
                let drawn = Drawn { y: planes.y.to_vec(), u: planes.u.to_vec(), v: planes.v.to_vec() };
                reel.add(drawn, number == 0).map_err(Failure::Engine)
            })?;
        }
        collect(&mut reel, &places, &receivers)
    })?;
    reel.finish()
}

/// What stops footage from being taken over.
enum Failure {
    Film(film::Error),
    Engine(Error),
}

impl From<film::Error> for Failure {
    fn from(error: film::Error) -> Self {
        Self::Film(error)
    }
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Film(error) => Self::Refused { code: "invalid_video", message: format!("video: {error}") },
            Failure::Engine(error) => error,
        }
    }
}

fn draw_every(
    renderer: &Renderer<'_>,
    places: &[(usize, usize)],
    first: usize,
    step: usize,
    to: &Sender<Drawn>,
    progress: &Progress,
) {
    let mut canvas = renderer.canvas();
    for &(shot, frame) in places.iter().skip(first).step_by(step) {
        if progress.is_cancelled() {
            return;
        }
        renderer.draw(&mut canvas, shot, frame);
        let (y, u, v) = canvas.i420();
        // The encoder hangs up when it has failed; then there is nothing left to draw for.
        if to.send(Drawn { y: y.to_vec(), u: u.to_vec(), v: v.to_vec() }).is_err() {
            return;
        }
    }
}

/// Encodes the drawn frames in their order; each shot begins a group.
fn collect(reel: &mut Reel<'_>, places: &[(usize, usize)], from: &[Receiver<Drawn>]) -> Result<(), Error> {
    for (index, &(_, frame)) in places.iter().enumerate() {
        let Ok(drawn) = from[index % from.len()].recv() else {
            return Err(if reel.progress.is_cancelled() {
                Error::Cancelled
            } else {
                Error::Broken("a drawing thread panicked".into())
            });
        };
        reel.add(drawn, frame == 0)?;
    }
    Ok(())
}

/// The film as it grows frame by frame, with the stills that are taken on the way.
struct Reel<'a> {
    size: (u32, u32),
    /// Frames there will be, and frames there are.
    count: u32,
    index: u32,
    encoder: VideoEncoder,
    over: Overlay,
    sheet: SheetBuilder,
    poster: Vec<u8>,
    last_frame: Vec<u8>,
    progress: &'a Progress,
}

impl<'a> Reel<'a> {
    fn new(width: u32, height: u32, count: u32, over: Overlay, progress: &'a Progress) -> Result<Self, Error> {
        Ok(Self {
            size: (width, height),
            count,
            index: 0,
            encoder: VideoEncoder::new(width, height, FRAME_RATE).map_err(broken)?,
            over,
            sheet: SheetBuilder::new(width, height, count),
            poster: Vec::new(),
            last_frame: Vec::new(),
            progress,
        })
    }

    fn add(&mut self, mut frame: Drawn, key: bool) -> Result<(), Error> {
        if self.progress.is_cancelled() {
            return Err(Error::Cancelled);
        }
        let (width, height) = self.size;
        if let Some(mark) = &self.over.mark {
            mark.draw(&mut frame.y, self.index as f32 / FRAME_RATE as f32);
        }
        if let Some(subtitles) = &self.over.subtitles {
            let time_s = f64::from(self.index) / f64::from(FRAME_RATE);
            subtitles.draw(&mut frame.y, &mut frame.u, &mut frame.v, time_s);
        }
        let planes = Planes { y: &frame.y, u: &frame.u, v: &frame.v };
        self.encoder.push(planes, key).map_err(broken)?;
        if self.sheet.wants(self.index) {
            self.sheet.add(self.index, planes).map_err(broken)?;
            if let Some(jpeg) = self.sheet.preview(self.index).map_err(broken)? {
                self.progress.show(jpeg.into());
            }
        }
        if self.index == self.count * 2 / 5 {
            self.poster = thumbnail(planes, width, height).map_err(broken)?;
        }
        self.index += 1;
        if self.index == self.count {
            self.last_frame = still(planes, width, height).map_err(broken)?;
        }
        self.progress.report(Stage::Drawing, BEFORE + SHARE * self.index as f32 / self.count as f32);
        Ok(())
    }

    fn finish(self) -> Result<Pictures, Error> {
        let sheet = self.sheet.finish().map_err(broken)?;
        Ok(Pictures { track: self.encoder.finish(), thumbnail: self.poster, sheet, last_frame: self.last_frame })
    }
}

fn broken(error: film::Error) -> Error {
    Error::Broken(error.to_string())
}
