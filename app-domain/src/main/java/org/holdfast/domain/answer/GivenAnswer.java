package org.holdfast.domain.answer;

import java.time.Instant;

/**
 * An answer as a sheet keeps it.
 *
 * @param version of the answer, from 1
 * @param content what it says
 * @param at when it was last changed
 * @param by who did, as text
 */
public record GivenAnswer(long version, AnswerContent content, Instant at, String by) {}
