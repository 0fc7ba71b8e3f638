/** People, teams and tokens. */
@org.jspecify.annotations.NullMarked
package breakwater.api.people;
