/**
 * Plays a made-up company into a SANDBOX through the public doors, so that a first look shows a
 * living product. It is the last module: nothing in the product may know that there is a demo.
 */
@org.jspecify.annotations.NullMarked
package breakwater.demo;
