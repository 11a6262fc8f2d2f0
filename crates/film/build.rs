//! Says so when the assembler that makes H.264 encoding 2.5 times as fast is missing: OpenH264
//! would fall back to C without a word.

use std::process::Command;

fn main() {
    println!("cargo::rerun-if-env-changed=PATH");
    let intel = std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch.starts_with("x86"));
    if intel && Command::new("nasm").arg("-v").output().is_err() {
        println!("cargo::warning=nasm was not found: encoding will take 2.5 times as long; install the package `nasm`");
    }
}
