//! The boundary to JavaScript. It types every value both ways and holds no logic: a function here reads its arguments
//! ([`argument`]), calls the core, and hands the result back as plain objects ([`result`]). One file a room of the core.
//!
//! ```ignore
//! #[wasm_bindgen(js_name = opportunitiesFor, unchecked_return_type = "OpportunitiesNeeded")]
//! pub fn opportunities_for(
//!     #[wasm_bindgen(unchecked_param_type = "FunnelInput")] input: JsValue,
//!     #[wasm_bindgen(unchecked_param_type = "number")] confidence: JsValue,
//! ) -> Outcome {
//!     let input: FunnelInput = bag(input, "input")?;
//!     plain(&funnel::opportunities_for(&input, named(confidence, "confidence")?)?)
//! }
//! ```
//!
//! Types that cross derive `Tsify` under the feature `types`, without its conversions. On the container: `missing_as_null` for a
//! result. On a field: `optional` for an input that may be left out; `type = "string"` for a date; `optional, type = "number | null"`
//! with `deserialize_with = "nullable"` for an input that may be null, or both by a kind in `fields!` (`crate::fields`). Parameters that may be left out are
//! `unchecked_optional_param_type`.

#[cfg(feature = "full")]
mod activity;
#[cfg(any(feature = "light", feature = "pipeline", feature = "full"))]
mod argument;
#[cfg(feature = "full")]
mod business_case;
mod failure;
#[cfg(any(feature = "light", feature = "pipeline", feature = "full"))]
mod funnel;
#[cfg(feature = "pipeline")]
mod gap;
#[cfg(any(feature = "pipeline", feature = "full"))]
mod pipeline;
#[cfg(feature = "full")]
mod playbook;
#[cfg(feature = "full")]
mod playing_field;
#[cfg(any(feature = "light", feature = "pipeline", feature = "full"))]
mod result;
#[cfg(any(feature = "light", feature = "pipeline", feature = "full"))]
mod scorecard;
#[cfg(feature = "full")]
mod statistics;
#[cfg(feature = "workbook")]
mod workbook;

#[cfg(feature = "light")]
#[global_allocator]
static ALLOCATOR: lol_alloc::AssumeSingleThreaded<lol_alloc::FreeListAllocator> =
    // Safety: the light part runs on the page's one thread and is never given a shared memory.
    unsafe { lol_alloc::AssumeSingleThreaded::new(lol_alloc::FreeListAllocator::new()) };

/// As quick as Rust's own, by as much memory, and a kilobyte and a half shorter.
#[cfg(all(any(feature = "pipeline", feature = "full"), not(feature = "light")))]
#[global_allocator]
static ALLOCATOR: talc::TalckWasm =
    // Safety: a page and a worker have an instance each, of one thread, and none is given a shared memory.
    unsafe { talc::TalckWasm::new_global() };
