/**
 * The pages for people, rendered here: composes public doors and says what they answer. One package
 * per noun; this one holds the frame that all pages share.
 */
@org.jspecify.annotations.NullMarked
package breakwater.web;
