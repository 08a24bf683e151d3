package com.example.sharelinks;

import java.time.Instant;
import java.util.UUID;

/** The fields of a share link that this application needs. */
public record PublicLink(UUID id, String token, Instant expiresAt, Integer usageLimit, int usageCount) {}
