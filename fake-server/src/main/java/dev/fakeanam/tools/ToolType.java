package dev.fakeanam.tools;

/**
 * What a tool does when a persona calls it.
 *
 * <p>Source: documented by Anam.
 */
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
