package dev.fakeanam.internal.engine;

import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.ResourceAction;
import dev.fakeanam.internal.api.Room;
import dev.fakeanam.internal.api.Setting;
import dev.fakeanam.internal.organization.OrganizationRuntime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** The resources of an organization of a server in this process. */
public record EmbeddedResources(OrganizationRuntime runtime) implements ResourceAccess {
    private static final int MOST_NAMED = 10;

    @Override
    public <S, T, P> T give(Resource<S, T, P, ?> resource, P spec) {
        return with(resource.room(), state -> resource.give(state, spec));
    }

    @Override
    public <S, T> Optional<T> find(Resource<S, T, ?, ?> resource, String id) {
        return with(resource.room(), state -> resource.find(state, id));
    }

    @Override
    public <S, T> T get(Resource<S, T, ?, ?> resource, String id) {
        return with(resource.room(), state -> existing(resource, state, id));
    }

    @Override
    public <S, T> List<T> all(Resource<S, T, ?, ?> resource) {
        return with(resource.room(), resource::all);
    }

    @Override
    public <S, T, C> T change(Resource<S, T, ?, C> resource, String id, C change) {
        return with(resource.room(), state -> resource.change(state, existing(resource, state, id), change));
    }

    @Override
    public <S, T> void remove(Resource<S, T, ?, ?> resource, String id) {
        with(resource.room(), state -> {
            resource.remove(state, existing(resource, state, id));
            return true;
        });
    }

    @Override
    public <S, T> T read(Setting<S, T> setting) {
        return with(setting.room(), setting.read());
    }

    @Override
    public <S, T> void write(Setting<S, T> setting, T value) {
        with(setting.room(), state -> {
            setting.write().accept(state, value);
            return true;
        });
    }

    @Override
    public <S, I, O> O act(ResourceAction<S, I, O> action, I input) {
        return with(action.room(), state -> action.action().apply(state, input));
    }

    private <S, R> R with(Room<S> room, Function<S, R> use) {
        return runtime.locked(() -> use.apply(runtime.state().state(room)));
    }

    private static <S, T> T existing(Resource<S, T, ?, ?> resource, S state, String id) {
        return resource.find(state, id)
                .orElseThrow(() -> new NoSuchElementException("This organization has no " + resource.name()
                        + " with the id " + id + ". It has " + ids(resource, resource.all(state)) + "."));
    }

    private static <T> String ids(Resource<?, T, ?, ?> resource, List<T> all) {
        List<Object> oldest = all.stream()
                .limit(MOST_NAMED)
                .map(document -> resource.document().write(document).get("id"))
                .toList();
        int count = all.size();
        return count == 0 ? "none" : count > MOST_NAMED ? count + ", the oldest are " + oldest : oldest.toString();
    }
}
