package dev.fakeanam.internal.api;

import dev.fakeanam.Permission;

/**
 * What a request is authorized by.
 *
 * @param bearer the API key, or the token that an operation takes in its place
 * @param permission what it may do
 */
public record Credential(String bearer, Permission permission) {}
