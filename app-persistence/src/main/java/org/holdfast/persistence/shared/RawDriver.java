package org.holdfast.persistence.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a store that speaks to the MongoDB driver itself, where JNoSQL cannot say what is meant or is measurably too slow
 * (docs/adr/0042-jnosql-and-the-driver.md). A store without it may not touch the driver's collections.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RawDriver {

    /** What JNoSQL cannot do here. */
    String because();
}
