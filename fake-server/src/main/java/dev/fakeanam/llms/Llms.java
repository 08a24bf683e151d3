package dev.fakeanam.llms;

import dev.fakeanam.api.Resources;
import dev.fakeanam.status.Stable;

/**
 * The LLMs of one organization, for a test to create, read and change. Thread-safe.
 *
 * <p>Each organization starts with two of Anam's own LLMs (assumed, {@code A22}). A new LLM has the defaults of
 * {@link LlmSpec}. The fake does not keep the secret of an LLM, so a test cannot read it.
 *
 * <p>Not for implementation by users: later versions may add methods.
 */
@Stable(since = "0.1.0")
public interface Llms extends Resources<Llm, LlmSpec, LlmSpec> {}
