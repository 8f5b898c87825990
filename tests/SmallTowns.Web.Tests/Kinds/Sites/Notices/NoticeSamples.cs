namespace SmallTowns.Web.Tests.Kinds.Sites.Notices;

/// <summary>Made by hand from the shapes in which the two registers answer; nothing in them exists.</summary>
internal static class NoticeSamples
{
    /// <summary>A notice with a plot of Abinsk, one in the village of the same district, a car, a lot of another region, and one that is over.</summary>
    public const string Notice = """
        {"exportObject":{"structuredObject":{"notice":{
          "commonInfo":{"noticeNumber":"22000012340000000015","biddType":{"code":"229FZ","name":"Продажа государственного имущества"},"publishDate":"2026-10-01T22:30:00Z","href":"https://torgi.example/15"},
          "bidderOrg":{"orgInfo":{"name":"Управление имущества (пример)"}},
          "lots":[
            {"lotNumber":1,"lotStatus":"PUBLISHED","lotName":"Земельный участок под склад","lotDescription":"Участок ровный, подъезд с ул. Примерной.","priceMin":"4500000.50",
             "biddingObjectInfo":{"subjectRF":{"code":"23","name":"Краснодарский край"},"estateAddress":"Краснодарский край, Абинский р-н, г. Абинск, ул. Примерная","category":{"code":"7","name":"Земли населённых пунктов"},
               "ownershipForms":{"code":"13","name":"Муниципальная собственность"},
               "characteristics":[{"code":"CadastralNumber","name":"Кадастровый номер","characteristicValue":"23:01:0501001:12"},{"code":"SquareZU","name":"Площадь земельного участка","characteristicValue":25000,"OKEI":{"code":"055","name":"Квадратный метр"}}]}},
            {"lotNumber":2,"lotStatus":"PUBLISHED","lotName":"Участок","priceMin":0,
             "biddingObjectInfo":{"subjectRF":{"code":"23"},"estateAddress":"Краснодарский край, Абинский район, ст-ца Примерная","category":{"name":"Земли населённых пунктов"}}},
            {"lotNumber":3,"lotStatus":"PUBLISHED","lotName":"Автомобиль","biddingObjectInfo":{"subjectRF":{"code":"23"},"estateAddress":"г. Абинск","category":{"name":"Транспортные средства"}}},
            {"lotNumber":4,"lotStatus":"PUBLISHED","lotName":"Участок","biddingObjectInfo":{"subjectRF":{"code":"61","name":"Ростовская область"},"estateAddress":"г. Азов","category":{"name":"Земли населённых пунктов"}}},
            {"lotNumber":5,"lotStatus":"CANCELED","lotName":"Участок","biddingObjectInfo":{"subjectRF":{"code":"23"},"estateAddress":"г. Абинск","category":{"name":"Земли населённых пунктов"}}}
          ]}}}}
        """;

    public const string Card = """
        {"id":15230,"siteName":"Склад на Примерной","siteStatus":{"title":"Свободна"},"regionCode":23,"regions":["Краснодарский край"],"nearestCity":"Абинск","adressObject":"Абинский район, г Абинск, ул. Примерная, 5",
         "formatSites":["Здание"],"formOwnerships":["Частная"],"transactionForms":["Аренда"],"costObject":150000,"areaPropertyComplex":"1 200,5","cadastralPropertyComplexNumber":"23:01:0501001:77",
         "nameOwner":"ООО «Пример»","coordinate":{"latitude":44.8662,"longitude":38.1638},
         "powerSupply":{"availability":true,"availableCapacity":2,"freePower":0.5,"connectionFeeMin":10000,"connectionFeeMax":10000},"gasSupply":{"availability":"Нет","freePower":0},
         "waterSupply":{"availability":true,"connectionFeeMin":1000,"connectionFeeMax":9000},"railwayAvailability":true,"preferentialTreatmentSites":["Индустриальный парк"]}
        """;
}
