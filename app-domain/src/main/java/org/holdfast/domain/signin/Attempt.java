package org.holdfast.domain.signin;

import java.time.Instant;

/**
 * The last try that was counted.
 *
 * @param number how many count; 0 where all of them were taken off again
 * @param at when it was
 */
public record Attempt(long number, Instant at) {}
