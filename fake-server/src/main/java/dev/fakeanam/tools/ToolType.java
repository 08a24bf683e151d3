package dev.fakeanam.tools;

import dev.fakeanam.status.Stable;

/**
 * What a tool does when a persona calls it.
 *
 * <p>Source: documented by Anam.
 */
@Stable(since = "0.1.0")
public enum ToolType {
    /** The client runs it. */
    CLIENT,
    /** Anam searches folders of documents. */
    SERVER_RAG,
    /** Anam sends a request to a URL. */
    SERVER_WEBHOOK,
    /** Anam acts on the session itself: it ends the call for example. */
    SYSTEM
}
