package tw.portfolio.local.ground;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that hold on every {@link Ground}; they get the {@link Run} as a parameter. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("ground")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(GroundExtension.class)
public @interface OnGround {}
