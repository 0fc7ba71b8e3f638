package breakwater.architecture.planted.graph.api;

import breakwater.architecture.planted.graph.web.Page;

/** One door imports another. */
record Screen(Page page) {}
