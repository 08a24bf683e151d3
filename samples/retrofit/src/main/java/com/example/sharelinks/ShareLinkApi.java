package com.example.sharelinks;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import okhttp3.OkHttpClient;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;
import retrofit2.http.Body;
import retrofit2.http.PUT;
import retrofit2.http.Path;

public interface ShareLinkApi {

    @PUT("v1/share-links/{id}")
    Call<Map<String, Object>> update(@Path("id") UUID id, @Body Map<String, Object> changes);

    static ShareLinkApi connect(URI baseUrl, String apiKey) {
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .header("Authorization", "Bearer " + apiKey)
                        .build()))
                .build();
        return new Retrofit.Builder()
                .baseUrl(baseUrl.toString())
                .client(http)
                .addConverterFactory(JacksonConverterFactory.create())
                .build()
                .create(ShareLinkApi.class);
    }
}
