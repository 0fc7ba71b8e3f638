/** Who works here: one's own account, and the settings of people, teams and tokens. */
@org.jspecify.annotations.NullMarked
package breakwater.web.people;
