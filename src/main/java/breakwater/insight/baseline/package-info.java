/** What a house's own history says before anything is set up. */
@org.jspecify.annotations.NullMarked
package breakwater.insight.baseline;
