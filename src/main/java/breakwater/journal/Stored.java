package breakwater.journal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which a fact is stored for ever, such as {@code case.customer-wrote.v1}.
 *
 * <p>The Java name may change, this one may not. A new shape is a new version, readable one release
 * before it is written.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Stored {
  String value();
}
