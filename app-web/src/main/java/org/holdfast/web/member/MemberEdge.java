package org.holdfast.web.member;

import org.eclipse.microprofile.graphql.NonNull;

/** A member with its cursor in a list. */
public record MemberEdge(@NonNull String cursor, @NonNull MemberView node) {}
