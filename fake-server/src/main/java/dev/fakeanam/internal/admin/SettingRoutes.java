package dev.fakeanam.internal.admin;

import dev.fakeanam.internal.api.Setting;
import dev.fakeanam.internal.engine.OrganizationContents;
import dev.fakeanam.internal.json.ObjectCodec;
import java.util.List;

/**
 * The routes that every setting of a room has.
 *
 * @param get reads it
 * @param put sets it
 */
public record SettingRoutes<T>(AdminRoute<Void, T> get, AdminRoute<T, Void> put) {

    public static <S, T> SettingRoutes<T> of(Setting<S, T> setting) {
        String name = ObjectCodec.of(setting.codec()).name();
        String path = "/" + setting.path();
        return new SettingRoutes<>(
                OrganizationRoutes.route("get" + name, "GET", path, "Reads " + setting.summary() + ".")
                        .answers(200, setting.codec())
                        .does((call, none) -> OrganizationContents.resources(call.organization())
                                .read(setting)),
                OrganizationRoutes.route("set" + name, "PUT", path, "Sets " + setting.summary() + ".")
                        .takes(setting.codec())
                        .does((call, value) ->
                                OrganizationRoutes.done(() -> OrganizationContents.resources(call.organization())
                                        .write(setting, value))));
    }

    List<AdminRoute<?, ?>> all() {
        return List.of(get, put);
    }
}
