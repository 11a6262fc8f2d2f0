//! Finds CMU Flite's static libraries and compiles the shim over them.
//!
//! Debian's `flite1-dev` has both libraries and headers. Where it cannot be installed, extract the
//! package anywhere and point `FLITE_LIB_DIR` and `FLITE_INCLUDE_DIR` at the two folders.

use std::env;
use std::path::{Path, PathBuf};

/// In the order in which a linker needs them: voices before the language before the engine.
const LIBRARIES: [&str; 6] =
    ["flite_cmu_us_slt", "flite_cmu_us_rms", "flite_cmu_us_awb", "flite_usenglish", "flite_cmulex", "flite"];

fn main() {
    println!("cargo:rerun-if-changed=shim/flite.c");
    println!("cargo:rerun-if-env-changed=FLITE_LIB_DIR");
    println!("cargo:rerun-if-env-changed=FLITE_INCLUDE_DIR");
    let include = find("FLITE_INCLUDE_DIR", "flite.h", &include_folders());
    let libraries = find("FLITE_LIB_DIR", "libflite_cmu_us_slt.a", &library_folders());

    cc::Build::new().file("shim/flite.c").include(include).opt_level(2).compile("studio_speech_flite");
    println!("cargo:rustc-link-search=native={}", libraries.display());
    for library in LIBRARIES {
        println!("cargo:rustc-link-lib=static={library}");
    }
    println!("cargo:rustc-link-lib=m");
}

/// The folder that `variable` names, or the first of `folders`, in which `file` lies.
fn find(variable: &str, file: &str, folders: &[PathBuf]) -> PathBuf {
    let folders = env::var_os(variable).map_or_else(|| folders.to_vec(), |folder| vec![PathBuf::from(folder)]);
    folders.iter().find(|folder| folder.join(file).is_file()).cloned().unwrap_or_else(|| {
        let searched: Vec<_> = folders.iter().map(|folder| folder.display().to_string()).collect();
        panic!(
            "{file} of CMU Flite is not in {}: install it (Debian, Ubuntu: `apt-get install flite1-dev`) or set \
             {variable} to the folder that holds it",
            searched.join(", ")
        )
    })
}

fn include_folders() -> Vec<PathBuf> {
    ["/usr/include/flite", "/usr/local/include/flite", "/opt/homebrew/include/flite"].map(PathBuf::from).to_vec()
}

/// Debian keeps libraries in a folder per architecture, others in one of the plain ones.
fn library_folders() -> Vec<PathBuf> {
    let architecture = env::var("CARGO_CFG_TARGET_ARCH").unwrap_or_default();
    let multiarch = Path::new("/usr/lib").join(format!("{architecture}-linux-gnu"));
    let plain = ["/usr/lib", "/usr/lib64", "/usr/local/lib", "/opt/homebrew/lib"].map(PathBuf::from);
    std::iter::once(multiarch).chain(plain).collect()
}
