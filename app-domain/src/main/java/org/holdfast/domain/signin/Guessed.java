package org.holdfast.domain.signin;

/**
 * Event: somebody tried what lets nobody in and never did, so that it says nothing of whose account it was aimed at.
 *
 * @param reason what it was, as the code of the refusal
 * @param place the network address that it came from
 * @param slowed whether it came too early after others, and was not looked at
 */
public record Guessed(String reason, String place, boolean slowed) {}
