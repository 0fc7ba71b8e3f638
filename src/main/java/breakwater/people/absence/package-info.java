/** Says who is away, until when, and who stands in for them. */
@org.jspecify.annotations.NullMarked
package breakwater.people.absence;
