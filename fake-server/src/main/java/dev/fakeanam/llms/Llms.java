package dev.fakeanam.llms;

import dev.fakeanam.api.Resources;
import dev.fakeanam.status.Stable;

/**
 * The LLMs of one organization, for a test to make, read and change. Thread-safe.
 *
 * <p>Two are there from the start, Anam's own ({@code A22}). One that says nothing is as {@code createLlm} makes it.
 * The secret of an LLM is never kept, so no test can see it.
 */
@Stable(since = "0.1.0")
public interface Llms extends Resources<Llm, LlmSpec, LlmSpec> {}
