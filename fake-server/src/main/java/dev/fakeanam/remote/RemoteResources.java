package dev.fakeanam.remote;

import dev.fakeanam.internal.admin.ResourceRoutes;
import dev.fakeanam.internal.admin.SettingRoutes;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.ResourceAction;
import dev.fakeanam.internal.api.Setting;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The resources of an organization of a standalone server. */
record RemoteResources(RemoteOrganization organization) implements ResourceAccess {
    @Override
    public <S, T, P> T give(Resource<S, T, P, ?> resource, P spec) {
        return organization.call(ResourceRoutes.of(resource).give(), spec);
    }

    @Override
    public <S, T> T get(Resource<S, T, ?, ?> resource, String id) {
        return organization.call(ResourceRoutes.of(resource).get(), null, id);
    }

    @Override
    public <S, T> Optional<T> find(Resource<S, T, ?, ?> resource, String id) {
        try {
            return Optional.of(get(resource, id));
        } catch (NoSuchElementException none) {
            return Optional.empty();
        }
    }

    @Override
    public <S, T> List<T> all(Resource<S, T, ?, ?> resource) {
        return organization.call(ResourceRoutes.of(resource).list(), null).data();
    }

    @Override
    public <S, T, C> T change(Resource<S, T, ?, C> resource, String id, C change) {
        return organization.call(ResourceRoutes.of(resource).change(), change, id);
    }

    @Override
    public <S, T> void remove(Resource<S, T, ?, ?> resource, String id) {
        organization.call(ResourceRoutes.of(resource).remove(), null, id);
    }

    @Override
    public <S, T> T read(Setting<S, T> setting) {
        return organization.call(SettingRoutes.of(setting).get(), null);
    }

    @Override
    public <S, T> void write(Setting<S, T> setting, T value) {
        organization.call(SettingRoutes.of(setting).put(), value);
    }

    @Override
    public <S, I, O> O act(ResourceAction<S, I, O> action, I input) {
        return organization.call(ResourceRoutes.of(action), input);
    }
}
