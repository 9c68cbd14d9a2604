/**
 * OSCAL catalogs (NIST's form of publishing requirements, JSON) as catalogues of the domain: groups become sections,
 * controls become requirements with their enhancements below them, parameters are put into the prose. Out of scope:
 * profiles, whose controls are elsewhere, and assessment objectives.
 */
@NullMarked
package org.holdfast.web.importing.oscal;

import org.jspecify.annotations.NullMarked;
