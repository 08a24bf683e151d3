package dev.fakeanam.tools;

import dev.fakeanam.api.Resources;
import dev.fakeanam.status.Stable;

/**
 * The tools of one organization, for a test to create, read and change. Thread-safe.
 *
 * <p>An organization has none at first (assumed, {@code A22}). A removed tool is not in lists, and cannot be found by
 * its id. Personas still show it until they are updated (assumed, {@code A23}).
 *
 * <p>Not for implementation by users: later versions may add methods.
 */
@Stable(since = "0.1.0")
public interface Tools extends Resources<Tool, ToolSpec, ToolSpec> {}
