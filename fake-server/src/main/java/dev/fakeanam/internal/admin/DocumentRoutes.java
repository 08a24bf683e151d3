package dev.fakeanam.internal.admin;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.seed.SeedWriter;
import java.util.List;

/** The routes that describe the APIs, and the one that exports a seed. */
public final class DocumentRoutes {
    static final AdminRoute<Void, Object> API_OPENAPI = AdminRoute.of(
                    "getApiDescription", "GET", "/openapi/anam", "Describes the emulated API, as an OpenAPI document.")
            .answers(200, JsonCodec.any())
            .does((call, none) -> OpenApi.ofApi(call.engine().rooms()));

    public static final AdminRoute<Void, Object> ADMIN_OPENAPI = AdminRoute.of(
                    "getAdminDescription", "GET", "/openapi/admin", "Describes this API, as an OpenAPI document.")
            .answers(200, JsonCodec.any())
            .does((call, none) -> OpenApi.ofAdmin(AdminRoutes.of(call.engine().rooms())));

    static final AdminRoute<Void, Object> GET_SEED = AdminRoute.of(
                    "getSeed", "GET", "/seed", "Exports all open organizations as a seed that makes them again.")
            .answers(200, JsonCodec.any())
            .oneAtATime()
            .does((call, none) -> new SeedWriter(call.engine().rooms())
                    .write(call.engine().organizations().values()));

    static final List<AdminRoute<?, ?>> ALL = List.of(API_OPENAPI, ADMIN_OPENAPI, GET_SEED);

    private DocumentRoutes() {}
}
