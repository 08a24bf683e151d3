package dev.fakeanam.server;

import dev.fakeanam.FakeAnam;

/** A server, and the document that it describes the emulated API with. */
record ServedApi(FakeAnam fake, OpenApiDocument document) implements AutoCloseable {
    static ServedApi start() {
        FakeAnam fake = EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));
        return new ServedApi(fake, OpenApiDocument.of(fake, AllRoutes.route("getApiDescription")));
    }

    @Override
    public void close() {
        fake.close();
    }
}
