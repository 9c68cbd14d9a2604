package org.holdfast.web.graph;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.holdfast.domain.access.Permission;

/**
 * The permission that an operation needs. It is told in the schema and proved by the access matrix; the check itself is
 * in the use case.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {

    /** The permissions; without any the operation needs somebody who is signed in, and no more. */
    Permission[] value();

    /** Others, one of which is enough in place of them. */
    Permission[] or() default {};
}
