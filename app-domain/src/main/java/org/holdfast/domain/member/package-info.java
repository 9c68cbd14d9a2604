/**
 * Members: the persons of an organisation and what is granted to them. A person may be a member of several
 * organisations; each membership is a member of its own, with the mail address in common. Out of scope: how a person
 * proves who they are ({@code signin}).
 */
@NullMarked
package org.holdfast.domain.member;

import org.jspecify.annotations.NullMarked;
