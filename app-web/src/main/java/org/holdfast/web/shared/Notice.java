package org.holdfast.web.shared;

/**
 * A message on a page.
 *
 * @param kind good, info, warn or bad
 * @param summary the message in a few words
 * @param detail more of it; may be empty
 */
public record Notice(String kind, String summary, String detail) {}
