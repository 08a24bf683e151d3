package com.example.sharelinks;

import java.time.Instant;
import java.util.UUID;

/** What this application needs of a share link. */
public record PublicLink(UUID id, String token, Instant expiresAt, Integer usageLimit, int usageCount) {}
