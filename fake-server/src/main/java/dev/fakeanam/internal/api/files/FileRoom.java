package dev.fakeanam.internal.api.files;

import dev.fakeanam.internal.api.ApiRequest;
import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.FileUrls;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.Room;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files that the fake's own URLs name: pictures, videos, recordings, and where uploads go to ({@code A24}). They
 * need no API key, and what is uploaded is not kept.
 */
public final class FileRoom implements Room<OrganizationContext> {
    public static final FileRoom ROOM = new FileRoom();

    static final String PATH = FileUrls.PATH;
    private static final List<String> PATHS = List.of(PATH);

    private FileRoom() {}

    /**
     * Makes the URL of a file, which the fake answers.
     *
     * @param folder what it belongs to: {@code avatars}
     * @param name a segment of a path; its end says what it is: {@code .svg}, {@code .mp4} or {@code .wav}
     */
    public static String url(OrganizationContext organization, String folder, String name) {
        return url(organization.baseUrl().toString(), folder, name);
    }

    /** Makes the same for the client that asks for it. */
    public static String url(OrganizationContext organization, ApiRequest request, String folder, String name) {
        return url(request.baseUrl(organization.baseUrl()), folder, name);
    }

    private static String url(String baseUrl, String folder, String name) {
        return baseUrl + PATH + "/" + folder + "/" + name;
    }

    /** Makes the URL that a client can send a file to with PUT. */
    public static String uploadUrl(OrganizationContext organization, ApiRequest request, String key) {
        return url(organization, request, "uploads", key);
    }

    @Override
    public List<String> paths() {
        return PATHS;
    }

    @Override
    public OrganizationContext open(OrganizationContext context) {
        return context;
    }

    @Override
    public List<Endpoint<OrganizationContext>> endpoints() {
        return FileOperations.ALL;
    }

    @Override
    public List<Resource<OrganizationContext, ?, ?, ?>> resources() {
        return List.of();
    }

    @Override
    public @Nullable Object handle(Class<?> type, ResourceAccess access) {
        return null;
    }
}
