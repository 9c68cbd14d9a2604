package org.holdfast.domain.directory;

/**
 * A group as its directory describes it.
 *
 * @param id what the broker calls it
 * @param name what people call it
 */
public record ToldGroup(String id, String name) {}
