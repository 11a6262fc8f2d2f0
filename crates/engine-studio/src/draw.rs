//! Draws all frames: whole frames in parallel, one canvas a thread, encoded in order.

use crossbeam_channel::{Receiver, Sender, bounded};
use engine::{Error, Progress, Stage};
use film::{Mark, Planes, SheetBuilder, VideoEncoder, VideoTrack, still, thumbnail};
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

/// A drawn frame in planes.
struct Drawn {
    y: Vec<u8>,
    u: Vec<u8>,
    v: Vec<u8>,
}

/// Draws, marks and encodes every frame.
pub(crate) fn draw(
    scene: &Scene,
    take: &Take,
    threads: usize,
    mark: bool,
    progress: &Progress,
) -> Result<Pictures, Error> {
    let renderer = Renderer::new(scene, take);
    let places: Vec<(usize, usize)> = scene
        .shots
        .iter()
        .enumerate()
        .flat_map(|(shot, s)| (0..s.frame_count as usize).map(move |frame| (shot, frame)))
        .collect();
    std::thread::scope(|scope| {
        // Thread t draws frames t, t + n, t + 2n … into a channel of its own, so that frames arrive
        // in order and only a few wait at a time.
        let (senders, receivers): (Vec<_>, Vec<_>) = (0..threads).map(|_| bounded::<Drawn>(1)).unzip();
        for (first, sender) in senders.into_iter().enumerate() {
            let (renderer, places) = (&renderer, &places);
            scope.spawn(move || draw_every(renderer, places, first, threads, &sender, progress));
        }
        encode(scene, &places, &receivers, mark, progress)
    })
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

fn encode(
    scene: &Scene,
    places: &[(usize, usize)],
    from: &[Receiver<Drawn>],
    mark: bool,
    progress: &Progress,
) -> Result<Pictures, Error> {
    let broken = |e: film::Error| Error::Broken(e.to_string());
    let (width, height, count) = (scene.width, scene.height, places.len());
    let mark = mark.then(|| Mark::new(width, height));
    let mut encoder = VideoEncoder::new(width, height, FRAME_RATE).map_err(broken)?;
    let mut sheet = SheetBuilder::new(width, height, count as u32);
    let (mut poster, mut last_frame) = (Vec::new(), Vec::new());
    for (index, &(_, frame)) in places.iter().enumerate() {
        let Ok(mut drawn) = from[index % from.len()].recv() else {
            return Err(if progress.is_cancelled() {
                Error::Cancelled
            } else {
                Error::Broken("a drawing thread panicked".into())
            });
        };
        if let Some(mark) = &mark {
            mark.draw(&mut drawn.y, index as f32 / FRAME_RATE as f32);
        }
        let planes = Planes { y: &drawn.y, u: &drawn.u, v: &drawn.v };
        encoder.push(planes, frame == 0).map_err(broken)?;
        if sheet.wants(index as u32) {
            sheet.add(index as u32, planes).map_err(broken)?;
        }
        if index == count * 2 / 5 {
            poster = thumbnail(planes, width, height).map_err(broken)?;
        }
        if index + 1 == count {
            last_frame = still(planes, width, height).map_err(broken)?;
        }
        progress.report(Stage::Drawing, BEFORE + SHARE * (index + 1) as f32 / count as f32);
    }
    let sheet = sheet.finish().map_err(broken)?;
    Ok(Pictures { track: encoder.finish(), thumbnail: poster, sheet, last_frame })
}
