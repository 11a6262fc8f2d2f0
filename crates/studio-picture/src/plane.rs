//! Planar float images with a margin, so that kernels with fixed offsets are plain loads.

/// Margin on every side, pixels.
pub(crate) const PAD: usize = 32;

/// One channel of a picture.
#[derive(Debug, Clone, Default)]
pub(crate) struct Plane {
    pub width: usize,
    pub height: usize,
    /// Distance between rows, elements.
    pub stride: usize,
    pub data: Vec<f32>,
}

impl Plane {
    pub(crate) fn new(width: usize, height: usize) -> Self {
        // Tiles are written whole: room for the last one that sticks out.
        let stride = width.next_multiple_of(32) + 2 * PAD;
        let rows = height.next_multiple_of(32) + 2 * PAD;
        Self { width, height, stride, data: vec![0.0; stride * rows] }
    }

    /// Index of a pixel.
    #[inline(always)]
    pub(crate) fn at(&self, x: usize, y: usize) -> usize {
        (y + PAD) * self.stride + x + PAD
    }

    /// A row from its first pixel on, margin behind it included.
    #[inline(always)]
    pub(crate) fn row(&self, y: usize) -> &[f32] {
        let start = self.at(0, y);
        &self.data[start..start + self.stride - PAD]
    }

    /// A row from its first pixel on, margin behind it included.
    #[inline(always)]
    pub(crate) fn row_mut(&mut self, y: usize) -> &mut [f32] {
        let start = self.at(0, y);
        let end = start + self.stride - PAD;
        &mut self.data[start..end]
    }

    /// Repeats the outermost pixels into the margins beside the picture and into so many rows above
    /// and below it; at most [`PAD`].
    pub(crate) fn extend_margins(&mut self, rows: usize) {
        let (w, h, stride) = (self.width, self.height, self.stride);
        for row in self.data[PAD * stride..(PAD + h) * stride].chunks_exact_mut(stride) {
            let (first, last) = (row[PAD], row[PAD + w - 1]);
            row[..PAD].fill(first);
            row[PAD + w..].fill(last);
        }
        for y in PAD - rows..PAD {
            self.data.copy_within(PAD * stride..(PAD + 1) * stride, y * stride);
        }
        for y in PAD + h..PAD + h + rows {
            self.data.copy_within((PAD + h - 1) * stride..(PAD + h) * stride, y * stride);
        }
    }
}

/// Three planes of a size: a colour picture.
pub(crate) fn color_planes(width: usize, height: usize) -> [Plane; 3] {
    std::array::from_fn(|_| Plane::new(width, height))
}
