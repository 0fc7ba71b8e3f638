package breakwater.architecture.planted.graph.journal;

import breakwater.architecture.planted.graph.people.Person;

/** Imports to the right. */
record Hurried(Person person) {}
