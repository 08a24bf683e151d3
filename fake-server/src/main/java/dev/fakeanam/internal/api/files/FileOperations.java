package dev.fakeanam.internal.api.files;

import dev.fakeanam.internal.api.ApiErrors;
import dev.fakeanam.internal.api.ApiRequest;
import dev.fakeanam.internal.api.ApiResult;
import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.RecordedResponse;
import java.util.List;
import java.util.stream.Stream;

/** Answers requests to the fake's own URLs. Anam's storage is another server, with unknown paths and responses. */
final class FileOperations {
    private static final String NOT_FOUND = "Not found";

    static final List<Endpoint<OrganizationContext>> ALL = List.of(
            Operation.of("getFile", "GET", FileRoom.PATH + "/{folder}/{name}", "Reads a picture, video or recording.")
                    .answersFile(Stream.of(FileKind.values())
                            .map(FileKind::mediaType)
                            .toList())
                    .refuses(404, NOT_FOUND)
                    .openTo(FileOperations::get),
            Operation.of("uploadFile", "PUT", FileRoom.PATH + "/uploads/{name}", "Takes a file, and does not keep it.")
                    .answers(200)
                    .openTo(FileOperations::upload));

    private FileOperations() {}

    private static ApiResult get(ApiRequest request) {
        RecordedResponse response = FileKind.of(request.pathParameters().getOrDefault("name", ""))
                .map(kind -> new RecordedResponse(200, Headers.of("Content-Type", kind.mediaType()), kind.content()))
                .orElseGet(() -> ApiErrors.of(404, NOT_FOUND));
        return ApiResult.of(response, Assumption.A24);
    }

    /** Any size is accepted. The limit of 4.5 MiB is for the API, and these URLs are for larger files. */
    private static ApiResult upload(ApiRequest request) {
        return ApiResult.of(new RecordedResponse(200, Headers.NONE, ""), Assumption.A24);
    }
}
