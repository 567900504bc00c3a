//! Turns the compiled crate into a Wasm part with its JavaScript glue and TypeScript declarations.
//! Usage: `playfield-bindgen <in.wasm> <out folder> <name>`

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, folder, name] = arguments.as_slice() else {
        eprintln!("usage: playfield-bindgen <in.wasm> <out folder> <name>");
        return ExitCode::from(2);
    };
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    let done = bindgen
        .input_path(input)
        .out_name(name)
        .typescript(true)
        .remove_producers_section(true)
        .web(true)
        .and_then(|bindgen| bindgen.generate(folder));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
