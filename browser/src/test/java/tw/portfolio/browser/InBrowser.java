package tw.portfolio.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests that use a browser: each gets a {@link Browsing} for itself, and they share one browser and
 * one school. They are left out where there is no browser, or the pages were not built.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowsingExtension.class)
@ResourceLock("browser")
public @interface InBrowser {}
