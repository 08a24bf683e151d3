package dev.fakeanam.journal;

/** What became of an answer on its way to the client. */
public enum Outcome {
    /** The answer is still on its way. */
    PENDING,
    /** All of it was handed to the network. */
    SENT,
    /** The client had closed the connection before it was sent. */
    CLIENT_GONE
}
