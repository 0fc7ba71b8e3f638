package breakwater.http.query;

import jakarta.validation.Validator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/** Has every controller's parameters read by {@link AskedMethod}. */
@Configuration(proxyBeanMethods = false)
class QueryReading implements WebMvcRegistrations {
  private final ObjectProvider<Validator> validator;

  QueryReading(ObjectProvider<Validator> validator) {
    this.validator = validator;
  }

  @Override
  public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
    return new RequestMappingHandlerAdapter() {
      @Override
      protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
        return new AskedMethod(method, validator::getObject);
      }
    };
  }
}
