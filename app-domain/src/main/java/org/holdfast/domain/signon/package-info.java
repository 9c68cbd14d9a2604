/**
 * Single sign-on: the identity provider of an organisation says who somebody is. Which provider belongs to an
 * organisation, whose domains lead there, which may come in no other way, and what newcomers get, is journaled. A
 * sign-in is an attempt that one browser began and can end once. Out of scope: how a provider is spoken to
 * ({@code security.workos}), cookies and HTTP ({@code security.signin}).
 */
@NullMarked
package org.holdfast.domain.signon;

import org.jspecify.annotations.NullMarked;
