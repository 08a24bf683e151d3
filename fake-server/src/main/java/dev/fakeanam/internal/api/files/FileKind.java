package dev.fakeanam.internal.api.files;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files. They are small, and have no byte above 127, so a response is a text. */
enum FileKind {
    /** A picture of a head and shoulders. */
    SVG("image/svg+xml", """
            <svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 256 256">\
            <rect width="256" height="256" fill="#dde3ea"/>\
            <circle cx="128" cy="100" r="48" fill="#7b8a9a"/>\
            <path d="M32 256a96 80 0 0 1 192 0z" fill="#7b8a9a"/></svg>"""),
    /** The box that each MP4 file begins with, and no track. */
    MP4("video/mp4", "\0\0\0\u0014ftypisom\0\0\u0002\0isom"),
    /** The header of a recording with one channel, 8 bits and 8000 samples a second, and no sample. */
    WAV(
            "audio/wav",
            "RIFF\u0024\0\0\0WAVEfmt \u0010\0\0\0\u0001\0\u0001\0@\u001f\0\0@\u001f\0\0\u0001\0\b\0data\0\0\0\0");

    private final String mediaType;
    private final String content;

    FileKind(String mediaType, String content) {
        this.mediaType = mediaType;
        this.content = content;
    }

    /** Finds the kind by the end of a file's name. */
    static Optional<FileKind> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(kind -> name.endsWith("." + kind.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    String content() {
        return content;
    }
}
