/**
 * The pages in a real browser. Every test here extends {@link breakwater.browser.Browser}, which
 * starts Chromium once, and waits for what it expects instead of for time to pass.
 */
@org.jspecify.annotations.NullMarked
package breakwater.browser;
