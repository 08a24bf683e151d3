package dev.fakeanam.internal.api.personas;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A persona that is to be made.
 *
 * @param id null for one that derives from the organization's name
 * @param isDefault whether it is the one of the links that name none
 */
public record GivenPersona(@Nullable UUID id, String name, boolean isDefault) {}
