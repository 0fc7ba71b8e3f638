package breakwater.http.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the servlet container speak in problems as well: a host that has such a valve makes none.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Container implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private final ProblemPages pages;

  Container(ProblemPages pages) {
    this.pages = pages;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(ProblemValve.class.getName());
            host.getPipeline().addValve(new ProblemValve(pages));
          }
        });
  }
}
