package viet

// vpsTable is the encoding of the Vietnamese Professionals Society. Fourteen
// capitals stand in places of control characters, which it lacks.
func vpsTable() byteTable {
	t := makeTable(0x80, ""+
		"ÀẢÃẤẦẨọỗĂếềểệẮẰẲ"+
		"Ế‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ"+
		"\u00A0ắằẳẵặỠớÙờởỡŨỨợỪ"+
		"ổỬỲỸÍÌộỈĨÓửữÒỎÕự"+
		"ầÁÂấẩẫậđẻÉÊẹỉễịỹ"+
		"ƯỦồốÔỏơÈừứÚũưÝẺ�"+
		"àáâãảăạ�èéêẽìí�ĩ"+
		"ẴĐòóôõ�Ơụùúủ�ỶẼỳ")
	t.set("\x02Ạ\x03Ậ\x04Ặ\x05Ẹ\x06Ệ\x10Ị\x11Ọ\x12Ộ\x13Ợ\x14Ụ\x15Ự\x19Ỵ\x1CẪ\x1DỮ")
	return t
}
