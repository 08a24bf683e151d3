document.title = "Fake Anam";
