package setpoint.model.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The value that a record component takes when it is absent from a tree, as a word or number: `@Default("2")`.
///
/// Without it a list or map defaults to empty, a number to 0, a boolean to false, a `@Nullable` component to null, and
/// anything else must be given. The defaults of a plan file's fields never change within one schema version, because
/// the ref of a plan leaves out what equals its default.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER})
public @interface Default {
    String value();
}
