package org.holdfast.domain.signin;

import java.time.Instant;
import java.util.Optional;

/**
 * A try that was counted.
 *
 * @param number 1 for the first
 * @param previous when the one before was
 */
public record Attempt(long number, Optional<Instant> previous) {}
